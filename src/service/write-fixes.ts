/** Writes fixed texts to disk: all of them, or none. */
import { chmod, lstat, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAllowedPath, type WritingIo } from "../published/index";
import type { FixedText } from "./fix-document";

/** The reason why nothing was written. */
export interface NotWritten {
  readonly code: "not-a-file" | "out-of-reach" | "symbolic-link" | "changed-since" | "not-written";
  readonly message: string;
  readonly advice: string;
}

interface Target {
  readonly path: string;
  readonly draft: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Replaces each file in one step. Writes nothing if one of them is no longer as it was read.
 * @param folders that must contain the files
 */
export async function writeFixedTexts(
  io: WritingIo,
  texts: readonly FixedText[],
  folders: readonly string[],
): Promise<NotWritten | undefined> {
  const targets: Target[] = [];
  for (const { uri, before, after } of texts) {
    if (!uri.startsWith("file:"))
      return {
        code: "not-a-file",
        message: `Cannot write \`${uri}\`: it is not a file.`,
        advice: "Change it at its source.",
      };
    const file = fileURLToPath(uri);
    if (!(await isAllowedPath(io, folders, file).catch(() => false)))
      return {
        code: "out-of-reach",
        message: `Cannot write \`${file}\`: it is outside of ${folders.join(", ") || "the allowed folders"}.`,
        advice: "Fix it from a folder that contains it.",
      };
    if (await isSymbolicLink(file))
      return {
        code: "symbolic-link",
        message: `Cannot write \`${file}\`: it is a symbolic link.`,
        advice: "Fix the file that it points to.",
      };
    const draft = join(dirname(file), `.${basename(file)}.${process.pid}.contract-guard`);
    targets.push({ path: file, draft, before, after });
  }
  const changed = await findChangedFile(io, targets);
  if (changed !== undefined) return changed;
  const done: Target[] = [];
  try {
    for (const { path, draft, before, after } of targets) {
      if (before === undefined) await io.makeDirectory(dirname(path));
      await io.writeFile(draft, after);
      if (before !== undefined) await chmod(draft, (await stat(path)).mode);
    }
    const late = await findChangedFile(io, targets);
    if (late !== undefined) return late;
    for (const target of targets) {
      await io.move(target.draft, target.path);
      done.push(target);
    }
    return undefined;
  } catch (error) {
    for (const target of done.reverse()) await restore(io, target);
    const reason = error instanceof Error ? error.message : String(error);
    return {
      code: "not-written",
      message: `Cannot write the fixes: ${reason}.`,
      advice: "Nothing was changed. Check the permissions and the free space, then try again.",
    };
  } finally {
    for (const { draft } of targets) await io.remove(draft).catch(() => undefined);
  }
}

async function isSymbolicLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

async function findChangedFile(io: WritingIo, targets: readonly Target[]): Promise<NotWritten | undefined> {
  for (const { path, before } of targets)
    if ((await io.readFile(path).catch(() => null)) !== before)
      return {
        code: "changed-since",
        message: `\`${path}\` was changed since it was checked.`,
        advice: "Nothing was written. Check the document again.",
      };
  return undefined;
}

async function restore(io: WritingIo, { path, draft, before }: Target): Promise<void> {
  if (before === undefined) {
    await io.remove(path);
    return;
  }
  await io.writeFile(draft, before);
  await chmod(draft, (await stat(path)).mode);
  await io.move(draft, path);
}
