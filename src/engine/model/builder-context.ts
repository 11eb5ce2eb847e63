/** Context shared by the builders of the model. */
import type { At } from "../at";
import type { Dialect } from "./dialect";
import type { Resolver } from "./resolve";
import type { SchemaStore } from "./schema";

/** Context for building a part of the model. */
export interface Building {
  readonly dialect: Dialect;
  readonly root: At;
  readonly resolver: Resolver;
  readonly schemas: SchemaStore;
}
