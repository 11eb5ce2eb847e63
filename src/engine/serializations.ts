/** Examples of how a parameter or a header is serialized (OpenAPI 3.0.3 §4.7.12.3), for messages. */
import type { Carries, ChangeFacts } from "./change";

type Facts = ChangeFacts["parameter-serialization-changed"];

/**
 * The published and the current serialization as examples, such as `?t=a&t=b` and `?t=a,b`: the items of an array
 * are `a` and `b`, those of an object `x=a` and `y=b`. The styles if there is no example, or none that differs.
 */
export function serializations(facts: Facts): [before: string, after: string] {
  const [before, after] = [
    serializationExample(facts, facts.before),
    serializationExample(facts, facts.after),
  ];
  return before === undefined || after === undefined || before === after
    ? [facts.before, facts.after]
    : [before, after];
}

const delimiters: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "|",
  tabDelimited: "%09",
};

function serializationExample(
  { name, in: location, carries }: Facts,
  serialization: string,
): string | undefined {
  const style = serialization.replace(/, exploded$/, "");
  const isExploded = style !== serialization;
  const start = location === "query" ? "?" : "";
  const assign = location === "query" || location === "cookie" ? `${name}=` : "";
  const joinItems = (delimiter: string): string => exampleItems(carries).join(delimiter);
  const pairs = (delimiter: string, to: (key: string) => string = (key) => key): string =>
    examplePairs(name, carries, to).join(delimiter);
  switch (style) {
    case "simple":
      return isExploded && carries === "object" ? pairs(",") : joinItems(",");
    case "label":
      return `.${isExploded ? (carries === "object" ? pairs(".") : joinItems(".")) : joinItems(",")}`;
    case "matrix":
      return isExploded ? `;${pairs(";")}` : `;${name}=${joinItems(",")}`;
    case "form":
      return start + (isExploded ? pairs("&") : assign + joinItems(","));
    case "deepObject":
      return carries === "object" ? start + pairs("&", (key) => `${name}[${key}]`) : undefined;
    default: {
      const delimiter = delimiters[style];
      if (delimiter === undefined) return undefined;
      return start + (isExploded ? pairs("&") : assign + joinItems(delimiter));
    }
  }
}

function exampleItems(carries: Carries): string[] {
  return carries === "value" ? ["a"] : carries === "array" ? ["a", "b"] : ["x", "a", "y", "b"];
}

function examplePairs(name: string, carries: Carries, to: (key: string) => string): string[] {
  if (carries !== "object") return exampleItems(carries).map((item) => `${name}=${item}`);
  return [`${to("x")}=a`, `${to("y")}=b`];
}
