/** Names of APIs and versions as names of folders. */

/** True if the name of an API or version is a valid folder name on all platforms. */
export function isFolderName(name: string): boolean {
  return (
    /^[A-Za-z0-9](?:[A-Za-z0-9._+@-]*[A-Za-z0-9])?$/.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  );
}
