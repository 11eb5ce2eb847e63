import { breaking, describeCases } from "../../cases";

describeCases("schemas that depend on a property", [
  {
    title: "a dependent name is replaced",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, dependentRequired: { card: [address, zip] } }
`,
    changes: [
      breaking("dependent-required-added", "request", "#", "#/dependentRequired/card/1: zip", {
        subject: "Thing",
        property: "zip",
        when: "card",
      }),
    ],
    reverted: [
      breaking("dependent-required-removed", "response", "#/dependentRequired/card/1", "#", {
        subject: "Thing",
        property: "zip",
        when: "card",
      }),
    ],
  },
  {
    title: "the property that requires others is replaced",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: "{ type: object, dependentRequired: { cash: [address] } }",
    changes: [
      breaking("dependent-required-removed", "response", "#/dependentRequired/card/0", "#", {
        subject: "Thing",
        property: "address",
        when: "card",
      }),
      breaking("dependent-required-added", "request", "#", "#/dependentRequired/cash/0: address", {
        subject: "Thing",
        property: "address",
        when: "cash",
      }),
    ],
    reverted: [
      breaking("dependent-required-removed", "response", "#/dependentRequired/cash/0", "#", {
        subject: "Thing",
        property: "address",
        when: "cash",
      }),
      breaking("dependent-required-added", "request", "#", "#/dependentRequired/card/0: address", {
        subject: "Thing",
        property: "address",
        when: "card",
      }),
    ],
  },
  {
    title: "a dependent name is added that is always required",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, required: [address] }",
    after: `
{ type: object, required: [address], dependentRequired: { card: [address] } }
`,
    changes: [],
  },
  {
    title: "a dependent name becomes always required",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: "{ type: object, required: [address] }",
    changes: [
      breaking("property-became-required", "request", "#", "#/required/0: address", {
        subject: "Thing",
        property: "address",
      }),
    ],
    reverted: [
      breaking("property-became-optional", "response", "#/required/0", "#", {
        subject: "Thing",
        property: "address",
      }),
    ],
  },
  {
    title: "a dependent name of a required property becomes required",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, required: [card], dependentRequired: { card: [address] } }
`,
    after: "{ type: object, required: [card, address] }",
    changes: [],
  },
  {
    title: "a property depends on itself",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, dependentRequired: { card: [card] } }",
    changes: [],
  },
  {
    title: "`dependentRequired` becomes an equivalent `dependentSchemas`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, dependentSchemas: { card: { required: [address] } } }
`,
    changes: [],
  },
  {
    title: "`dependentRequired` becomes an equivalent condition",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, if: { required: [card] }, then: { required: [address] } }
`,
    changes: [],
  },
  {
    title: "a dependent schema changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string, maxLength: 9 } } } } }
`,
    after: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string, maxLength: 5 } } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/dependentSchemas/card/properties/address/maxLength",
        "#/dependentSchemas/card/properties/address/maxLength: 5",
        { subject: "Thing.address", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/dependentSchemas/card/properties/address/maxLength",
        "#/dependentSchemas/card/properties/address/maxLength: 9",
        { subject: "Thing.address", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a dependent schema is added to another",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string } } } } }
`,
    after: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string } } }, cash: { maxProperties: 3 } } }
`,
    changes: [
      breaking("dependent-schema-added", "request", "#", "#/dependentSchemas/cash", {
        subject: "Thing",
        when: "cash",
      }),
    ],
    reverted: [
      breaking("dependent-schema-removed", "response", "#/dependentSchemas/cash", "#", {
        subject: "Thing",
        when: "cash",
      }),
    ],
  },
  {
    title: "a dependent schema that accepts every value is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, dependentSchemas: { card: {} } }",
    changes: [],
  },
  {
    title: "below a property",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { pay: { type: object } } }",
    after: `
{ type: object, properties: { pay: { type: object, dependentRequired: { card: [address] }, dependentSchemas: { card: { maxProperties: 3 } } } } }
`,
    changes: [
      breaking(
        "dependent-required-added",
        "request",
        "#/properties/pay",
        "#/properties/pay/dependentRequired/card/0: address",
        { subject: "Thing.pay", property: "address", when: "card" },
      ),
      breaking(
        "dependent-schema-added",
        "request",
        "#/properties/pay",
        "#/properties/pay/dependentSchemas/card",
        { subject: "Thing.pay", when: "card" },
      ),
    ],
  },
]);
