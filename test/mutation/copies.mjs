/**
 * Excludes mutants that do not compile: no test has to detect them. Each mutant is a copy of its file under another name,
 * and hundreds of copies are checked in one program, because Stryker's own checker builds one program per mutant. Errors
 * in files that import the mutant are not detected. Mutants that are not part of the sample are excluded as well.
 */
import { CheckStatus } from "@stryker-mutator/api/check";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { isSampled } from "./sample.mjs";

const atOnce = 300;

class Copies {
  #sources = new Map();

  async init() {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    // A mutant may leave code unused.
    this.options = {
      ...options,
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
    };
  }

  async group(mutants) {
    const ids = mutants.map(({ id }) => id).sort((one, other) => isSampled(other) - isSampled(one));
    return ids.flatMap((_, at) => (at % atOnce === 0 ? [ids.slice(at, at + atOnce)] : []));
  }

  async check(mutants) {
    const sample = mutants.filter(({ id }) => isSampled(id));
    const copies = new Map(sample.map((mutant) => [nameOf(mutant), mutated(mutant)]));
    const program = ts.createProgram([...copies.keys()], this.options, this.#host(copies));
    const excluded = { status: CheckStatus.CompileError, reason: "not part of the sample" };
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isSampled(mutant.id) ? resultOf(program, nameOf(mutant)) : excluded,
      ]),
    );
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
