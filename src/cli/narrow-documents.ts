/** Reduces the documents of a run to those that a diff affects, and to one shard. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { displayPath, isServerUri, memoizeIo, nodeIo } from "../published/index";
import { visible } from "../formats/index";
import { createClosureSearch, findAffectedDocuments, itemsOfShard, type Shard } from "../service/index";
import type { Document } from "./select-documents";

export interface Narrowing {
  /** Only documents that the changes since this git ref affect; empty: since the default branch of the remote. */
  readonly changed?: string;
  /** Prints the reason for each document to standard error. */
  readonly why?: true;
  readonly shard?: Shard;
  readonly base?: string;
  readonly allowHost?: readonly string[];
  readonly quiet?: true;
}

export interface NarrowedDocuments {
  /** The documents of all shards. */
  readonly all: readonly SizedDocument[];
  /** The documents of this shard, as indexes of `all`. */
  readonly own: readonly number[];
  /** Why `own` is empty, in one sentence. */
  readonly none: string | undefined;
  /** Why `all` is empty, in one sentence. */
  readonly noneAtAll: string | undefined;
}

export interface SizedDocument {
  readonly document: Document;
  /** Bytes of the document and the files that it refers to; 0 if they are not needed. */
  readonly bytes: number;
}

/** Cost of a document without content, in bytes of content. */
const BYTES_A_DOCUMENT = 20_000;

/** @param sized true if the sizes are needed although nothing is reduced */
export async function narrowDocuments(
  found: readonly Document[],
  { changed, why, shard, base, allowHost = [], quiet }: Narrowing,
  sized = shard !== undefined,
): Promise<NarrowedDocuments> {
  const closureOf = createClosureSearch(allowHost);
  const show = displayPath(process.cwd());
  const describe = (text: string): void => void process.stderr.write(`${visible(text)}\n`);
  let documents = found;
  let noneAtAll: string | undefined;
  if (changed !== undefined) {
    const specified = base !== undefined && existsSync(base) ? resolve(base) : base;
    const { affected, since, unknown } = await findAffectedDocuments(
      memoizeIo(nodeIo()),
      found.map(({ file }) => file),
      {
        folder: process.cwd(),
        ref: changed === "" ? undefined : changed,
        base:
          specified !== undefined && (specified !== base || isServerUri(specified)) ? specified : undefined,
        closureOf,
      },
    );
    const reasons = new Map(affected.map((one) => [one.file, one.why]));
    documents = found.filter(({ file }) => reasons.has(file));
    if (unknown !== undefined && quiet !== true)
      describe(`note: All documents are checked: ${unknown.message} ${unknown.advice}`);
    if (why === true)
      for (const [file, reason] of reasons) describe(`${show(pathToFileURL(file).href)}: ${reason}`);
    const count = found.length === 1 ? "the document" : `any of the ${found.length} documents`;
    if (documents.length === 0) noneAtAll = `The changes since ${since ?? "HEAD"} do not affect ${count}.`;
    else if (since !== undefined && quiet !== true)
      describe(`The changes since ${since} affect ${documents.length} of ${found.length} documents.`);
  }
  const all = await Promise.all(
    documents.map(async (document): Promise<SizedDocument> => {
      return { document, bytes: sized ? (await closureOf(document.file)).bytes : 0 };
    }),
  );
  const items = all.map(({ document: { file }, bytes }, index) => ({
    name: show(pathToFileURL(file).href),
    cost: bytes + BYTES_A_DOCUMENT,
    index,
  }));
  const own = (shard === undefined ? items : itemsOfShard(items, shard)).map(({ index }) => index);
  const isEmptyShard = shard !== undefined && own.length === 0;
  const emptyShard = isEmptyShard ? `Shard ${shard.index}/${shard.count} has no documents.` : undefined;
  return { all, own, none: noneAtAll ?? emptyShard, noneAtAll };
}
