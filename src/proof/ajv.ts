/** The JSON Schema validator and the OpenAPI converter. Kept in one module so that they are bundled once. */
import { upgradeFromThreeToThreeOne as upgrade } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { fullFormats } from "ajv-formats/dist/formats";

/** Converts an OpenAPI 3.0 document to 3.1, in place. */
export const upgradeToThreeOne = upgrade as (document: object) => unknown;

export { Ajv2020, addFormats, fullFormats };
export type { ErrorObject, ValidateFunction };
