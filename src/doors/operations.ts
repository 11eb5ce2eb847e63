/** Pairs the operations of head with their published versions. */
import {
  pairCallbacks,
  pairPaths,
  type Api,
  type Operation,
  type PathItem,
  type SchemaStore,
} from "../engine/index";

export interface PublishedOperation {
  readonly operation: Operation;
  readonly store: SchemaStore;
}

/** An operation of head: of a path, a webhook or a callback. */
export interface PairedOperation {
  readonly operation: Operation;
  /** The operation of a path or webhook that declares the callback; otherwise the operation itself. */
  readonly caller: Operation;
  /** Undefined if it is not published. */
  readonly published: PublishedOperation | undefined;
  /** In callbacks and webhooks, the client responds: requests are received and responses are sent. */
  readonly swapped: boolean;
  /** Identifies the operation: `GET /orders`. */
  readonly where: string;
}

/**
 * The operations of head, sorted by name.
 * @param base the published version; undefined if nothing was published
 */
export function pairOperations(base: Api | undefined, head: Api): readonly PairedOperation[] {
  const found: PairedOperation[] = [];

  function addItem(
    item: PathItem,
    published: PathItem | undefined,
    outer: Pick<PairedOperation, "swapped" | "where"> & { readonly caller?: Operation },
  ): void {
    for (const operation of item.operations) {
      const was = published?.operations.find(({ method }) => method === operation.method);
      add(operation, was, { ...outer, where: `${outer.where}${operation.method} ${operation.path}` });
    }
  }

  function add(
    operation: Operation,
    was: Operation | undefined,
    {
      swapped,
      where,
      caller = operation,
    }: Pick<PairedOperation, "swapped" | "where"> & { readonly caller?: Operation },
  ): void {
    const published = was && base && { operation: was, store: base.schemas };
    found.push({ operation, caller, published, swapped, where });
    const inner = { swapped: !swapped, where: `${where} `, caller };
    const pairs = was === undefined ? [] : pairCallbacks(was, operation).pairs.flatMap(({ items }) => items);
    for (const { items } of operation.callbacks)
      for (const item of items) addItem(item, pairs.find(({ head: is }) => is === item)?.base, inner);
  }

  const outside = { swapped: false, where: "" };
  const paired = base && pairPaths(base, head);
  const pairs = [...(paired?.pairs ?? []), ...(paired?.readdressed ?? [])];
  for (const item of paired?.come ?? (base === undefined ? head.paths : []))
    addItem(item, undefined, outside);
  for (const pair of pairs) addItem(pair.head, pair.base, outside);
  for (const item of head.webhooks) {
    const was = base?.webhooks.find(({ path }) => path === item.path);
    addItem(item, was, { swapped: true, where: "webhook " });
  }
  return found.sort((one, other) => (one.where < other.where ? -1 : one.where > other.where ? 1 : 0));
}
