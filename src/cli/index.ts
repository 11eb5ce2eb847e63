/** Command-line interface: arguments in, a report on standard output and an exit code out. */
export { buildProgram } from "./program";
export { printError, runProgram } from "./run-program";
export { exitCodes } from "./exit-codes";
export { serveComparisons, servesComparisons } from "./serve-comparisons";
