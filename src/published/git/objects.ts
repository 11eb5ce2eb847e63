/** Reads objects of a repository through one `git cat-file --batch` process that serves many requests. */
import { createHash } from "node:crypto";
import { Socket } from "node:net";
import type { GitObject } from "../types";
import { batchParser, type ObjectResponse } from "./batch-parser";
import { GitFailure, exitFailure, silent, type GitProcess } from "./process";

/** Milliseconds without a request after which the process is ended: while it runs, it keeps the pack files open. */
const IDLE = 1_000;
/** Length limit of error messages. */
const MAX_CHARACTERS = 10_000;

/** The object with a full id, verified against the id; undefined if the repository does not have it. */
export type ReadObject = (id: string) => Promise<GitObject | undefined>;

interface ObjectRequest {
  readonly id: string;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Batch {
  readonly isOpen: () => boolean;
  readonly ask: (question: ObjectRequest) => void;
}

/**
 * Starts the process with the first request. If the process dies, the current request is rejected and the waiting ones
 * are sent again.
 * @param start starts `git cat-file --batch`
 * @param patience milliseconds without output after which git is killed
 */
export function createObjectReader(start: () => GitProcess, patience: number): ReadObject {
  let batch: Batch | undefined;
  const sendRequest = (question: ObjectRequest): void => {
    if (batch?.isOpen() !== true) batch = openBatch(start(), patience, sendRequest);
    batch.ask(question);
  };
  return (id) => new Promise((resolve, reject) => sendRequest({ id, resolve, reject }));
}

function openBatch(git: GitProcess, patience: number, askAgain: (question: ObjectRequest) => void): Batch {
  const asked: ObjectRequest[] = [];
  let errors = "";
  const handles = [git, ...[git.stdin, git.stdout, git.stderr].filter((stream) => stream instanceof Socket)];
  let timer: NodeJS.Timeout | undefined;
  let failure: Error | undefined;
  let isOpen = true;

  /** Keeps this program alive while a request is pending, but not for an idle process. */
  function rearm(): void {
    clearTimeout(timer);
    const isAwaited = asked.length > 0;
    for (const handle of handles)
      if (isAwaited) handle.ref();
      else handle.unref();
    timer = isAwaited ? setTimeout(() => kill(silent()), patience) : setTimeout(leave, IDLE).unref();
  }

  function leave(): void {
    isOpen = false;
    git.stdin.end();
  }

  function kill(reason: Error): void {
    isOpen = false;
    failure ??= reason;
    git.kill("SIGKILL");
  }

  function resolveRequest({ id, object }: ObjectResponse): void {
    const question = asked.shift();
    if (question?.id !== id) kill(new GitFailure("it returned another object than requested"));
    if (object !== undefined && !hasId(object, id))
      question?.reject(new GitFailure(`hash mismatch of ${id}`));
    else question?.resolve(object);
  }

  function ended(reason: Error, isForAll: boolean): void {
    isOpen = false;
    clearTimeout(timer);
    const [first, ...others] = asked.splice(0);
    first?.reject(reason);
    for (const question of others)
      if (isForAll) question.reject(reason);
      else askAgain(question);
  }

  const parse = batchParser(resolveRequest, kill);
  git.stdout.on("data", (chunk: Buffer) => {
    parse(chunk);
    rearm();
  });
  git.stderr.on(
    "data",
    (chunk: Buffer) => (errors = `${errors}${chunk.toString("utf8")}`.slice(-MAX_CHARACTERS)),
  );
  // The reason follows with "close".
  git.stdin.on("error", () => undefined);
  git.on("error", (error) => ended(error, true));
  git.on("close", (code) => {
    const exitError = exitFailure(code, errors);
    ended(
      failure ?? exitError ?? new GitFailure("it ended before the response was complete"),
      failure !== undefined,
    );
  });

  return {
    isOpen: () => isOpen,
    ask(question) {
      asked.push(question);
      git.stdin.write(`${question.id}\n`);
      rearm();
    },
  };
}

/** Git itself does not verify the hash of the objects that it reads. */
function hasId({ type, content }: GitObject, id: string): boolean {
  const hash = createHash(id.length === 64 ? "sha256" : "sha1");
  return hash.update(`${type} ${content.length}\0`).update(content).digest("hex") === id;
}
