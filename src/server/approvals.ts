/** Approving from the editor: writes an approval of a finding of the last report to a file. */
import { fileURLToPath } from "node:url";
import type { WritingIo } from "../published/index";
import {
  findDefaultOwner,
  findWorkspaceConfig,
  prepareAcceptance,
  prepareApproval,
  saveApproval,
  type Checker,
} from "../service/index";
import type { DoorFinding, Finding, Report } from "../policy/index";
import type { RecordingReader } from "./files";
import type { AcceptQuestion, ApprovalPlace, ApproveQuestion, Questions } from "./protocol";

export interface Approving {
  /** The code owners of the document, else the user in the git configuration. Never rejects. */
  user(uri: string): Promise<string | undefined>;
  /** The file of the approval of a finding; undefined if the finding is not approved. */
  find(uri: string, finding: Finding | undefined, files: RecordingReader): Promise<ApprovalPlace | undefined>;
  /** @param report the last report on this version of the document; undefined if there is none */
  approve(
    question: ApproveQuestion,
    report: Report | undefined,
    files: RecordingReader,
  ): Promise<Questions["approve"]["answer"]>;
  /** @param doors of the last report on this version of the document; undefined if there are none */
  accept(
    question: AcceptQuestion,
    doors: readonly DoorFinding[] | undefined,
    files: RecordingReader,
  ): Promise<Questions["acceptDoor"]["answer"]>;
}

export function createApproving(io: WritingIo, { publishedHash }: Pick<Checker, "publishedHash">): Approving {
  return {
    user: async (uri) => (uri.startsWith("file:") ? findDefaultOwner(io, fileURLToPath(uri)) : undefined),
    async find(uri, finding, files) {
      if (finding === undefined || finding.approval === null || !uri.startsWith("file:")) return undefined;
      const { policy } = await findWorkspaceConfig(io, fileURLToPath(uri), files.read);
      for (const { uri: file, decision, at, expiresAt } of policy?.approvals ?? []) {
        if ("wrong" in decision || expiresAt === undefined) continue;
        const { rule, fingerprint, api, expires } = decision;
        if (rule === finding.rule && fingerprint === finding.fingerprint && api === policy?.api)
          return { uri: file, range: at.range, expires, expiresAt: expiresAt.range };
      }
      return undefined;
    },
    async approve({ uri, decided }, report, files) {
      if (report === undefined || !uri.startsWith("file:")) return undefined;
      const { ledger } = await findWorkspaceConfig(io, fileURLToPath(uri), files.read);
      const now = new Date().toISOString();
      const prepared = prepareApproval(report, publishedHash(report), ledger, decided, now);
      if (prepared.kind === "refused") return prepared;
      return (await saveApproval(io, prepared)) ?? { file: prepared.path };
    },
    async accept({ uri, decided }, doors, files) {
      if (doors === undefined || !uri.startsWith("file:")) return undefined;
      const { ledger } = await findWorkspaceConfig(io, fileURLToPath(uri), files.read);
      const prepared = prepareAcceptance(doors, ledger, decided);
      if (prepared.kind === "refused") return prepared;
      return (await saveApproval(io, prepared)) ?? { file: prepared.path };
    },
  };
}
