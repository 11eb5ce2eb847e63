/** VS Code's git extension: the part of its API that commits and tags. */
import { extensions, l10n } from "vscode";
import type { Uri } from "vscode";

interface Change {
  readonly uri: Uri;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly mergeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
  };
  /** Updates `state`. */
  status(): Promise<void>;
  /** @param paths absolute */
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
  tag(name: string, message: string): Promise<void>;
  getRefs(query: { readonly pattern: string }): Promise<readonly { readonly name?: string }[]>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): GitRepository | null };
}

export interface GitState {
  readonly repository: GitRepository;
  /** Names of all tags. */
  readonly tags: readonly string[];
}

/** The repository of a file, or the reason why nothing can be committed in it. Never rejects. */
export async function readGitState(file: Uri): Promise<GitState | { readonly reason: string }> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  if (extension === undefined) return { reason: l10n.t("The git extension of VS Code is not installed.") };
  try {
    const git = await extension.activate();
    if (!git.enabled) return { reason: l10n.t("The git extension of VS Code is disabled.") };
    const repository = git.getAPI(1).getRepository(file);
    if (repository === null)
      return { reason: l10n.t("VS Code has not opened a git repository that contains the document.") };
    await repository.status();
    const { indexChanges, mergeChanges } = repository.state;
    if (mergeChanges.length > 0) return { reason: l10n.t("A merge is not finished.") };
    if (indexChanges.length > 0)
      return { reason: l10n.t("Other changes are staged. Commit or unstage them first.") };
    const refs = await repository.getRefs({ pattern: "refs/tags" });
    return { repository, tags: refs.flatMap(({ name }) => name ?? []) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Commits files, and optionally tags the commit.
 * @param paths absolute; files to commit even if they are new
 * @param others absolute; files to commit if they have changes
 * @returns the reason of a failure
 */
export async function commitFiles(
  repository: GitRepository,
  { paths, others, message, tag }: CommitRequest,
): Promise<string | undefined> {
  try {
    await repository.status();
    const changed = repository.state.workingTreeChanges.map(({ uri }) => uri.fsPath);
    await repository.add([...new Set([...paths, ...changed.filter((path) => others.includes(path))])]);
    await repository.commit(message);
    if (tag !== undefined) await repository.tag(tag, message);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface CommitRequest {
  readonly paths: readonly string[];
  readonly others: readonly string[];
  readonly message: string;
  readonly tag: string | undefined;
}
