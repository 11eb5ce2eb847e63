/** A rule's example as two complete documents, as on rule pages. */
export { exampleDocuments } from "../../src/service/index";
