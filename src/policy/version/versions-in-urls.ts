/** Versions in URLs: `/v2/pets`, `https://api.example.com/v2`. */
import type { Api } from "../../engine/index";

/** The versions in the paths and servers of an API. */
export function versionsInUrls({ paths, servers }: Pick<Api, "paths" | "servers">): ReadonlySet<number> {
  const addresses = [...paths.map(({ path }) => path), ...servers.map(({ url }) => url)];
  return new Set(
    addresses.flatMap((address) =>
      [...address.matchAll(/\/v(\d{1,4})(?=\/|$)/g)].map(([, version]) => Number(version)),
    ),
  );
}
