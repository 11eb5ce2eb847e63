/** Bazel with a rule, and a cache that two machines share. */
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { write } from "../apis";
import type { Engine } from "./engine";
import { names, recipe, run, type Workplace } from "./workplace";

export function bazel(): Engine {
  let program = "";
  let home = "";
  const folders = new Set<string>();
  const start = (folder: string): string[] => [
    `--output_user_root=${join(home, "bazel")}`,
    `--output_base=${join(folder, "..", "output", folder.slice(home.length + 1))}`,
  ];
  return {
    name: "Bazel",
    async prepare(workplace: Workplace) {
      home = workplace.home;
      await workplace.install("@bazel/bazel@2.1.0");
      program = join(home, "tools", "node_modules", "@bazel", "bazel-linux_x64", "bazel-2.1.0-linux-x86_64");
      // The package contains the program without the permission to execute it.
      chmodSync(program, 0o755);
      workplace.create((folder) => {
        write(folder, "WORKSPACE", "");
        write(folder, "BUILD.bazel", recipe("BUILD.bazel"));
        write(folder, ".bazelignore", "node_modules\n");
        write(
          folder,
          "shared/BUILD.bazel",
          'filegroup(name = "files", srcs = glob(["*.yaml"]), visibility = ["//visibility:public"])\n',
        );
        write(folder, "tools/BUILD.bazel", 'exports_files(["contract-guard"])\n');
        write(folder, "tools/contract_guard.bzl", recipe("tools/contract_guard.bzl"));
        workplace.writeProgram(join(folder, "tools", "contract-guard"));
        for (const name of names)
          write(folder, `apis/${name}/BUILD.bazel`, recipe("apis/orders/BUILD.bazel"));
      });
    },
    run(folder) {
      folders.add(folder);
      const cache = `--disk_cache=${join(home, "remote")}`;
      return run(program, [...start(folder), "build", "//apis/...", cache, "--keep_going"], folder);
    },
    async stop() {
      for (const folder of folders) await run(program, [...start(folder), "shutdown"], folder);
    },
  };
}
