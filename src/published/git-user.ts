import type { BaselineIo } from "./types";

/** The `user.email` of git in a folder, or undefined. Never rejects. */
export async function gitUser(io: BaselineIo, folder: string): Promise<string | undefined> {
  const email = await Promise.resolve()
    .then(() => io.git(folder).raw(["config", "user.email"]))
    .catch(() => "");
  return email.trim() === "" ? undefined : email.trim();
}
