/** The interface of a tool that a coding agent calls, independent of the protocol. */
import type { Report } from "../policy/index";
import type { Checker, CheckRequest, FixedText, NotWritten } from "../service/index";

/** A JSON Schema (2020-12) of an object. */
export interface ObjectSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
  readonly $defs?: Readonly<Record<string, object>>;
}

/** The arguments of a call, as received: not validated. */
export type ToolInput = Readonly<Record<string, unknown>>;

export type ToolResult = Readonly<Record<string, unknown>>;

/** Access to documents. */
export interface ToolContext {
  readonly checker: Checker;
  /**
   * The texts to compare, or the report if there is nothing to compare. Throws a `ToolError` if the file cannot be read.
   * @param path absolute
   */
  readonly prepare: (path: string, options: DocumentOptions) => Promise<CheckRequest | Report>;
  /** The current text of a file. Throws a `ToolError` if it cannot be read. */
  readonly readText: (path: string) => Promise<string>;
  /** Writes all texts, or none. Throws a `ToolError` if writing is not possible at all. */
  readonly write: (texts: readonly FixedText[]) => Promise<NotWritten | undefined>;
}

export interface DocumentOptions {
  /** The published version; undefined: the configured or newest one. */
  readonly base: string | undefined;
  /** A text to use instead of the file's. */
  readonly text?: string;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** States what the tool returns, and for which input. */
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  /** True if the tool can change files. */
  readonly writes: boolean;
  /** Throws a `ToolError` for input that is not valid. */
  readonly run: (input: ToolInput, context: ToolContext) => Promise<ToolResult>;
}

/** A call that cannot be answered: the reason and the remedy, in sentences. */
export class ToolError extends Error {}
