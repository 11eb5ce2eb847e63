/** A document and its elements compared with the published version: computed on demand, once for each report. */
import { At } from "../../engine/index";
import type { Location, Report } from "../../policy/index";
import { findRemoved } from "./removed-elements";
import type { ContractElement, ContractMark, RemovedElement, UsesOf } from "../types";
import { currentApi } from "../comparison-record";
import type { DocumentFiles } from "../../workspace/index";
import { elementAt } from "./elements";
import { lazyValue } from "../../schema/index";
import { findMarks } from "./marks";
import { createPublishedReader, type Version } from "./published-element";
import { computeReach } from "./operation-reach";

export interface Contract {
  /** False if it was read from the model of a comparison that is no longer current. */
  readonly isValid: () => boolean;
  readonly marks: readonly ContractMark[];
  readonly removed: () => readonly RemovedElement[];
  /** See `Checker.uses`. */
  readonly uses: (uri: string, pointer: string, of: UsesOf) => readonly Location[];
  readonly elementAt: (uri: string, position: Location["range"]["start"]) => ContractElement | undefined;
}

/** @param versions newest first; undefined if nothing was compared */
export function readContract(report: Report, versions: readonly Version[]): Contract | undefined {
  const [newest, ...older] = versions;
  if (newest === undefined) return undefined;
  const { files } = newest.compared;
  // All versions are compared with the same head, the last one most recently.
  const { compared } = versions.find((version) => version.compared.comparison.isCurrent()) ?? newest;
  const wasCurrent = compared.comparison.isCurrent();
  const head = currentApi(compared, "head");
  if (head === undefined) return undefined;
  const reach = computeReach(head);
  const marked = findMarks(report, head, reach, (place) => files.head.locate(place));
  const publishedIn = lazyValue(() => createPublishedReader(report, head, reach, [newest, ...older]));
  return {
    isValid: () => compared.comparison.isCurrent() === wasCurrent,
    marks: marked.map(({ mark }) => mark),
    removed: lazyValue(() => findRemoved(report, files)),
    uses(uri, pointer, of) {
      const found = marked.find(({ mark }) => mark.at.uri === uri && mark.at.pointer === pointer);
      return found?.uses[of]() ?? [];
    },
    elementAt(uri, position) {
      const file = fileAt(files.head, uri);
      const root = file && (file.document.root === head.root.node ? head.root : At.root(file.document));
      const element = root && elementAt(root, file.lines.offsetAt(position));
      return element && publishedIn()(element);
    },
  };
}

function fileAt(files: DocumentFiles, uri: string) {
  const { documents } = files;
  const document = documents.peek === undefined ? documents.get(uri) : documents.peek(uri);
  return files.parsed().find((parsed) => parsed.document === document);
}
