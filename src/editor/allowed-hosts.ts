/**
 * The commands Allow Host… and Set Access Token…: permissions and tokens for servers that provide published versions.
 */
import { commands, Disposable, l10n, window } from "vscode";
import { commandIds } from "./command-ids";
import type { Network } from "./network";
import type { Session } from "./session";

export function registerHosts(network: Network, session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.allowHost, async () => {
      const waiting = network.refused();
      const items = [
        ...waiting.map((host) => ({
          label: host,
          description: l10n.t("not allowed; select to allow"),
          isAllowed: true,
        })),
        ...network.allowed().map((host) => ({
          label: host,
          description: l10n.t("allowed; select to disallow"),
          isAllowed: false,
        })),
      ];
      if (items.length === 0) {
        void window.showInformationMessage(l10n.t("No server needs permission."));
        return;
      }
      const placeHolder = l10n.t("Select a server to allow or disallow requests for published versions");
      const chosen = await window.showQuickPick(items, { placeHolder });
      if (!chosen) return;
      if (chosen.isAllowed) await allowHost(network, chosen.label);
      else await network.allow(chosen.label, false);
      session.recheck();
    }),
    commands.registerCommand(commandIds.setToken, async () => {
      const hosts = [...new Set([...network.allowed(), ...network.refused()])];
      const host = await window.showQuickPick(hosts, {
        placeHolder: l10n.t("Select a server to set its access token"),
      });
      if (host === undefined) return;
      const prompt = l10n.t(
        "Stored in the secret storage of VS Code and sent only to {0}. Leave empty to delete the token.",
        host,
      );
      const token = await window.showInputBox({
        title: l10n.t("Access token for {0}", host),
        prompt,
        password: true,
        ignoreFocusOut: true,
      });
      if (token === undefined) return;
      await network.setToken(host, token.trim() === "" ? undefined : token.trim());
      const document = window.activeTextEditor?.document;
      if (document) await session.check(document);
    }),
  );
}

/** Asks the user for permission unless the host is already allowed. */
export async function allowHost(network: Network, host: string): Promise<boolean> {
  if (network.allowed().includes(host)) return true;
  const allow = l10n.t("Allow");
  const detail = l10n.t(
    "Contract Guard requests only published versions of the APIs that you edit from this server.",
  );
  const answer = await window.showWarningMessage(
    l10n.t("Allow requests to {0}?", host),
    { modal: true, detail },
    allow,
  );
  if (answer === allow) await network.allow(host, true);
  return answer === allow;
}
