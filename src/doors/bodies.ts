/** The JSON bodies that an operation returns on success. */
import { objectView, type Api, type At, type ObjectView, type Operation, type Shape } from "../engine/index";
import { isJson } from "./walk";

export interface SuccessBody {
  readonly schemaAt: At;
  readonly shape: Shape;
  readonly view: ObjectView;
}

/** The bodies of the responses with a 2XX status. */
export function successBodies({ responses }: Operation, { schemas }: Api): readonly SuccessBody[] {
  return responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ content }) => content)
    .flatMap(({ key, schema, schemaAt }) => {
      if (schema === undefined || schemaAt === undefined || !isJson(key)) return [];
      const shape = schemas.shape(schema);
      return [{ schemaAt, shape, view: objectView(schemas, shape) }];
    });
}
