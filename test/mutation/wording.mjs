/** Ignores the texts of rules: a different wording is not a mutant, and examples are tests themselves. */
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

const words = new Set(["title", "message", "why", "advice", "examples"]);

class Wording {
  shouldIgnore({ node }) {
    const isWording = node.type === "ObjectProperty" && words.has(node.key.name);
    return isWording ? "wording" : undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Ignore, "wording", Wording)];
