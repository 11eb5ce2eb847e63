/** A rule's example as two whole documents, as rule pages read it too. */
export { documentsOf } from "../../src/service/index";
