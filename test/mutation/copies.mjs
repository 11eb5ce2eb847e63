/**
 * Leaves out what does not compile, since that is no change a test would have to notice. Each mutant is a copy of its
 * file under another name, hundreds of them in one program, so that the code around them is bound once for all: the
 * checker that comes with Stryker builds one program a mutant. What only breaks in a file that imports it passes.
 */
import { CheckStatus } from "@stryker-mutator/api/check";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { readFileSync } from "node:fs";
import ts from "typescript";

const atOnce = 300;

class Copies {
  #sources = new Map();

  async init() {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    // What is no longer used is no error of the mutant's.
    this.options = {
      ...options,
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
    };
  }

  async group(mutants) {
    const ids = mutants.map(({ id }) => id);
    return ids.flatMap((_, at) => (at % atOnce === 0 ? [ids.slice(at, at + atOnce)] : []));
  }

  async check(mutants) {
    const copies = new Map(mutants.map((mutant) => [nameOf(mutant), mutated(mutant)]));
    const program = ts.createProgram([...copies.keys()], this.options, this.#host(copies));
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(program, nameOf(mutant))]));
  }

  #host(copies) {
    const host = ts.createCompilerHost(this.options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = (name) => copies.has(name) || fileExists(name);
    host.getSourceFile = (name, language) => {
      if (copies.has(name)) return ts.createSourceFile(name, copies.get(name), language);
      if (!this.#sources.has(name)) this.#sources.set(name, getSourceFile(name, language));
      return this.#sources.get(name);
    };
    return host;
  }
}

function nameOf({ fileName, id }) {
  return `${fileName.replaceAll("\\", "/").replace(/\.ts$/u, "")}.mutant-${id}.ts`;
}

function mutated({ fileName, location, replacement }) {
  const text = readFileSync(fileName, "utf8");
  const lines = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
  const [start, end] = [location.start, location.end].map(({ line, column }) =>
    lines.getPositionOfLineAndCharacter(line, column),
  );
  return text.slice(0, start) + replacement + text.slice(end);
}

function resultOf(program, name) {
  const file = program.getSourceFile(name);
  const [error] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  if (!error) return { status: CheckStatus.Passed };
  return {
    status: CheckStatus.CompileError,
    reason: ts.flattenDiagnosticMessageText(error.messageText, "\n"),
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "copies", Copies)];
