/** What the builders of the model share. */
import type { At } from "../at";
import type { Dialect } from "./dialect";
import type { Resolver } from "./resolve";
import type { SchemaStore } from "./schema";

/** What building the parts of the model needs. */
export interface Building {
  readonly dialect: Dialect;
  readonly root: At;
  readonly resolver: Resolver;
  readonly schemas: SchemaStore;
}
