import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { TreeBuilder } from "./builder";
import { severalDocuments, unknownTag } from "./warnings";
import { MAX_DEPTH, tooDeep, Unreadable } from "./failure";
import { Scalar } from "./nodes";
import { taggedScalar, isKnownTag } from "./tags";
import { plainScalar } from "./scalars";
import { afterIndicator, blockHeader, closingBracket, withoutBlankLines } from "./scan";

/** Parses the first document of a YAML 1.2 stream with the events of `js-yaml`. Throws `Unreadable`. */
export function readYaml(text: string): TreeBuilder {
  const events = readEvents(text);
  const builder = new TreeBuilder(text);
  /** For each open collection, whether a bracket closes it. */
  const brackets: boolean[] = [];
  let documents = 0;
  /** Current offset: the events do not contain the end of a collection. */
  let at = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) break;
    if (documents > 1 && hasContent(event)) {
      builder.doubts.push(severalDocuments(startOf(event)));
      break;
    }
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents++;
        break;
      case EVENT_ID.SCALAR:
        at = addScalar(builder, text, event, at);
        break;
      case EVENT_ID.ALIAS:
        at = event.anchorEnd;
        builder.alias(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1, event.anchorEnd);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const bracketed = isBracketed(text, event, events[index + 1]);
        brackets.push(bracketed);
        at = bracketed ? event.start + 1 : event.start;
        warnUnknownTag(builder, text, event);
        builder.openCollection(
          event.type === EVENT_ID.MAPPING ? "map" : "seq",
          event.start,
          anchorOf(text, event),
        );
        break;
      }
      case EVENT_ID.POP: {
        const bracketed = brackets.pop();
        if (bracketed === undefined) break;
        if (bracketed) at = closingBracket(text, at) + 1;
        builder.closeCollection(at);
        break;
      }
    }
  }
  return builder;
}

function readEvents(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw tooDeep(0);
    const offset = (error.mark as { position?: number } | undefined)?.position ?? 0;
    throw error.reason.startsWith("nesting exceeded")
      ? tooDeep(offset)
      : new Unreadable("syntax", error.reason, offset);
  }
}

/** The indicator before an empty node of each kind. */
const indicators = { key: "?", value: ":", item: "-", root: "" };

/** Adds a key or a scalar value, and returns its end. */
function addScalar(builder: TreeBuilder, text: string, event: ScalarEvent, at: number): number {
  const anchor = anchorOf(text, event);
  const start = scalarStart(text, event, at, indicators[builder.expects]);
  const end = scalarEnd(text, event, start);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const source = getScalarValue(text, event);
  if (builder.expects === "key") {
    builder.key(source, start, end, isPlain && source === "<<", anchor);
    return end;
  }
  warnUnknownTag(builder, text, event);
  if (event.tagStart >= 0)
    builder.scalar(taggedScalar(text.slice(event.tagStart, event.tagEnd), source, start, end), anchor);
  else
    builder.scalar(
      isPlain ? plainScalar(source, start, end) : new Scalar(start, end, source, undefined),
      anchor,
    );
  return end;
}

function scalarStart(text: string, event: ScalarEvent, at: number, indicator: string): number {
  const afterProperties = Math.max(event.tagEnd, event.anchorEnd);
  if (event.valueStart < 0)
    return afterProperties >= 0 ? afterProperties : afterIndicator(text, at, indicator);
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  if (isQuoted(event)) return event.valueStart - 1;
  return blockHeader(text, Math.max(at, afterProperties));
}

function scalarEnd(text: string, event: ScalarEvent, start: number): number {
  if (event.valueStart < 0) return start;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueEnd;
  if (isQuoted(event)) return event.valueEnd + 1;
  return event.chomping === CHOMPING_MODE.KEEP
    ? event.valueEnd
    : withoutBlankLines(text, event.valueStart, event.valueEnd, event.indent);
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;
}

/** In `[a: b]` and `[{a: b}: c]`, a flow mapping has no braces of its own. */
function isBracketed(text: string, event: MappingEvent | SequenceEvent, next: Event | undefined): boolean {
  if (event.style !== COLLECTION_STYLE.FLOW) return false;
  if (event.type === EVENT_ID.SEQUENCE) return true;
  const sharesBrace =
    (next?.type === EVENT_ID.MAPPING || next?.type === EVENT_ID.SEQUENCE) && next.start === event.start;
  return text[event.start] === "{" && !sharesBrace;
}

function anchorOf(
  text: string,
  { anchorStart, anchorEnd }: MappingEvent | SequenceEvent | ScalarEvent,
): string | undefined {
  return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
}

function warnUnknownTag(
  builder: TreeBuilder,
  text: string,
  { tagStart, tagEnd }: MappingEvent | SequenceEvent | ScalarEvent,
): void {
  if (tagStart < 0) return;
  const tag = text.slice(tagStart, tagEnd);
  if (!isKnownTag(tag))
    builder.doubts.push(unknownTag(builder.path(), tag, { start: tagStart, end: tagEnd }));
}

function hasContent(event: Event): boolean {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart >= 0 || event.tagStart >= 0;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, 0);
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
}
