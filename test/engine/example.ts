/** A rule's example as two complete documents, as on rule pages. */
export { documentsOf } from "../../src/service/index";
