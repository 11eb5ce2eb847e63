/** The values of plain YAML scalars by the core schema of YAML 1.2 (§10.3.2), and of JSON numbers. */
import { Scalar } from "./nodes";

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL_OR_HEX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** The node of an unquoted scalar: `on` and `yes` are strings, `0x1F` and `1.0` numbers, an empty scalar is null. */
export function plainScalar(source: string, start: number, end: number): Scalar {
  switch (source.charCodeAt(0)) {
    case 0x74: // t
    case 0x54: // T
      if (source === "true" || source === "True" || source === "TRUE")
        return new Scalar(start, end, true, undefined);
      break;
    case 0x66: // f
    case 0x46: // F
      if (source === "false" || source === "False" || source === "FALSE")
        return new Scalar(start, end, false, undefined);
      break;
    case 0x6e: // n
    case 0x4e: // N
      if (source === "null" || source === "Null" || source === "NULL")
        return new Scalar(start, end, null, undefined);
      break;
    case 0x7e: // ~
      if (source === "~") return new Scalar(start, end, null, undefined);
      break;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x30: // 0
    case 0x31:
    case 0x32:
    case 0x33:
    case 0x34:
    case 0x35:
    case 0x36:
    case 0x37:
    case 0x38:
    case 0x39: {
      const number = coreNumber(source);
      if (number !== undefined) return numberScalar(number, source, start, end);
      break;
    }
    default:
      if (source === "") return new Scalar(start, end, null, undefined);
  }
  return new Scalar(start, end, source, undefined);
}

/**
 * The node of a number. Keeps the literal if the double does not represent it exactly, or loses digits as in `1.10`.
 */
export function numberScalar(value: number, literal: string, start: number, end: number): Scalar {
  return new Scalar(start, end, value, saysAll(value, literal) ? undefined : literal);
}

function saysAll(value: number, literal: string): boolean {
  if (String(value) === literal) return true;
  if (OCTAL_OR_HEX.test(literal)) return Number.isSafeInteger(value);
  if (!FLOAT.test(literal)) return true;
  return /e/i.test(literal) && significantDigits(String(value)) === significantDigits(literal);
}

function significantDigits(decimal: string): string {
  return decimal
    .replace(/[eE].*$/, "")
    .replace(/[-+.]/g, "")
    .replace(/^0+|0+$/g, "");
}

function coreNumber(source: string): number | undefined {
  if (INTEGER.test(source) || FLOAT.test(source) || OCTAL_OR_HEX.test(source)) return Number(source);
  const infinite = INFINITE.exec(source);
  if (infinite !== null) return infinite[1] === "-" ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(source) ? NaN : undefined;
}
