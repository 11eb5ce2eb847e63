/** The last step of `npm test`: one line for all parts, which are named as arguments. */
import { addTallies, describeTally, readTally } from "./tally";

const total = addTallies(process.argv.slice(2).map(readTally));
console.log(describeTally(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
