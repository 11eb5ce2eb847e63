/** The prompts of Publish Version…: one list with everything that can be changed, and a prompt for each entry. */
import { join } from "node:path";
import { l10n, QuickPickItemKind, Uri, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import { isFolderName } from "../policy/index";
import type { PublicationDraft, PublicationWish } from "../service/index";
import type { GitState } from "./git-extension";
import { enterText, pickOne, type Answer } from "./prompt-steps";
import { releaseTag } from "./release-tag";

export interface PublishDecision {
  readonly wish: PublicationWish;
  /** Adds an entry to the changelog. */
  readonly changelog: boolean;
  readonly commit: boolean;
  /** The tag for the commit; undefined if none is wanted. */
  readonly tag: string | undefined;
}

interface Row extends QuickPickItem {
  /** Undefined: continues. */
  readonly change?: () => Promise<Answer<true>>;
}

export interface PublishPrompts {
  /** Resolves with the decision, or undefined if the user cancels. Can be called again to go back. */
  readonly ask: () => Promise<PublishDecision | undefined>;
}

/** @param name of the document, as shown */
export function createPublishPrompts(
  name: string,
  draft: PublicationDraft,
  git: GitState | { readonly reason: string },
): PublishPrompts {
  const texts = { api: draft.api, root: draft.root, version: draft.wanted ?? draft.version ?? "" };
  const options = { changelog: false, commit: false, tag: false };
  const titleOf = (step: string): string => l10n.t("Publish {0}: {1}", name, step);
  const tag = (): string | undefined =>
    "reason" in git
      ? undefined
      : releaseTag(git.tags, { ...draft, ...texts, hasOthers: draft.others.length > 0 });

  const enter =
    (key: "api" | "version", title: string, hint: string, wrong: (text: string) => string | undefined) =>
    async (): Promise<Answer<true>> => {
      const answer = await enterText(texts[key], wrong, {
        ...{ title: titleOf(title), placeholder: title, hasBack: true },
        hint,
      });
      if (answer === undefined || answer === "back") return answer;
      texts[key] = answer.text;
      return true;
    };
  const toggle = (key: keyof typeof options, label: string, description = ""): Row => ({
    label: `$(${options[key] ? "pass-filled" : "circle-large-outline"}) ${label}`,
    description: [options[key] ? l10n.t("yes") : l10n.t("no"), description]
      .filter((one) => one !== "")
      .join(" · "),
    change: async () => {
      options[key] = !options[key];
      return true;
    },
  });

  async function selectRoot(): Promise<Answer<true>> {
    const items = draft.roots.map((root) => ({ label: shownFolder({ ...texts, root }), root }));
    const before = items.find(({ root }) => root === texts.root);
    const placeholder = l10n.t(
      "Other folders than the first one require a contract-guard.yaml, which is added.",
    );
    const answer = await pickOne(items, before, {
      title: titleOf(l10n.t("Folder")),
      placeholder,
      hasBack: true,
    });
    if (answer === undefined || answer === "back") return answer;
    texts.root = answer.root;
    return true;
  }

  function rows(): readonly Row[] {
    const isFixed = draft.versions.length > 0;
    const fixed = l10n.t("Cannot be changed: the API has published versions.");
    const stay = async (): Promise<Answer<true>> => true;
    const row = (
      icon: string,
      label: string,
      description: string,
      change: Row["change"],
      reason?: string,
    ): Row => ({
      label: `$(${icon}) ${label}`,
      description,
      change: reason === undefined && change !== undefined ? change : stay,
      ...(reason !== undefined && { detail: reason }),
    });
    const isBumped = texts.version !== draft.version;
    return [
      {
        label: `$(arrow-right) ${l10n.t("Continue")}`,
        description: l10n.t("Show what becomes permanent, and all edits, before anything is written"),
      },
      { label: l10n.t("Published as"), kind: QuickPickItemKind.Separator },
      {
        ...row(
          "tag",
          l10n.t("Version"),
          texts.version,
          enter("version", l10n.t("Version"), versionHint(draft), versionError),
        ),
        ...(isBumped && {
          detail: l10n.t("`info.version` is changed from {0}.", draft.version ?? "–").replaceAll("`", ""),
        }),
      },
      row(
        "symbol-namespace",
        l10n.t("Name"),
        texts.api,
        enter(
          "api",
          l10n.t("Name"),
          l10n.t("Names the API in the ledger and in contract-guard.yaml."),
          nameError,
        ),
        isFixed ? fixed : undefined,
      ),
      row(
        "folder",
        l10n.t("Folder"),
        shownFolder(texts),
        selectRoot,
        isFixed
          ? fixed
          : draft.roots.length > 1
            ? undefined
            : l10n.t("Next to contract-guard.yaml or in the root of the repository."),
      ),
      { label: l10n.t("In the same step"), kind: QuickPickItemKind.Separator },
      toggle("changelog", l10n.t("Add an entry to CHANGELOG.md")),
      ...("reason" in git
        ? [row("circle-slash", l10n.t("No commit or tag"), git.reason, stay)]
        : [toggle("commit", l10n.t("Commit"), commitMessage(texts)), ...tagRows(git)]),
    ];
  }

  function tagRows({ tags }: GitState): readonly Row[] {
    const own = tag() ?? "";
    if (!tags.includes(own)) return [toggle("tag", l10n.t("Commit and Tag"), own)];
    options.tag = false;
    return [];
  }

  function versionError(text: string): string | undefined {
    if (!isFolderName(text)) return l10n.t("Use letters, digits and . _ - +");
    return draft.versions.includes(text) ? l10n.t("Version {0} is already published.", text) : undefined;
  }

  function nameError(text: string): string | undefined {
    if (!isFolderName(text)) return l10n.t("Use letters, digits and . _ - + @");
    return draft.others.includes(text) ? l10n.t("Another API has this name.") : undefined;
  }

  return {
    async ask() {
      for (let last = 0; ;) {
        const items = rows();
        const selected = await pickOne(items, items[last], {
          title: l10n.t("Publish {0}", name),
          placeholder: l10n.t("Writes files in this repository. Nothing is uploaded."),
          hasBack: false,
        });
        if (selected === undefined || selected === "back") return undefined;
        if (selected.change === undefined) break;
        last = items.indexOf(selected);
        if ((await selected.change()) === undefined) return undefined;
      }
      const { changelog, commit, tag: isTagged } = options;
      return { wish: { ...texts }, changelog, commit: commit || isTagged, tag: isTagged ? tag() : undefined };
    },
  };
}

export function commitMessage({ api, version }: { readonly api: string; readonly version: string }): string {
  return `Publish ${api} ${version}`;
}

function versionHint({ wanted, follows }: PublicationDraft): string {
  if (follows === null) return l10n.t("This is the first published version.");
  return wanted === null
    ? l10n.t("The previous version is {0}.", follows)
    : l10n.t("The changes since {0} require at least {1}.", follows, wanted);
}

function shownFolder({
  root,
  api,
  version,
}: {
  readonly root: string;
  readonly api: string;
  readonly version: string;
}): string {
  return workspace.asRelativePath(Uri.file(join(root, ".contract-guard", "published", api, version)));
}
