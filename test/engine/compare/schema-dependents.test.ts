import { describeCases } from "../cases";

describeCases("what hangs on a property that is given", [
  {
    title: "another name is asked for",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, dependentRequired: { card: [address, zip] } }
`,
    said: [
      "dependent-required-added breaking (request) at zip: `zip` is now required in `Thing` where `card` is given. | base /components/schemas/Thing",
    ],
    back: [
      "dependent-required-removed breaking (response) at Thing: `zip` may now be missing from `Thing` where `card` is given. | base /components/schemas/Thing/dependentRequired/card/1",
    ],
  },
  {
    title: "another trigger",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: "{ type: object, dependentRequired: { cash: [address] } }",
    said: [
      "dependent-required-removed breaking (response) at Thing: `address` may now be missing from `Thing` where `card` is given. | base /components/schemas/Thing/dependentRequired/card/0",
      "dependent-required-added breaking (request) at address: `address` is now required in `Thing` where `cash` is given. | base /components/schemas/Thing",
    ],
    back: [
      "dependent-required-removed breaking (response) at Thing: `address` may now be missing from `Thing` where `cash` is given. | base /components/schemas/Thing/dependentRequired/cash/0",
      "dependent-required-added breaking (request) at address: `address` is now required in `Thing` where `card` is given. | base /components/schemas/Thing",
    ],
  },
  {
    title: "what is required anyway need not be asked for",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, required: [address] }",
    after: `
{ type: object, required: [address], dependentRequired: { card: [address] } }
`,
    said: [],
  },
  {
    title: "what is always asked for instead",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: "{ type: object, required: [address] }",
    said: [
      "property-became-required breaking (request) at address: `address` is now required in `Thing`. | base /components/schemas/Thing",
    ],
    back: [
      "property-became-optional breaking (response) at Thing: `address` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
    ],
  },
  {
    title: "the trigger is required: it is always asked for",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, required: [card], dependentRequired: { card: [address] } }
`,
    after: "{ type: object, required: [card, address] }",
    said: [],
  },
  {
    title: "a property that asks for itself",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, dependentRequired: { card: [card] } }",
    said: [],
  },
  {
    title: "the same said as a schema",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, dependentSchemas: { card: { required: [address] } } }
`,
    said: [],
  },
  {
    title: "the same said as a condition",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, dependentRequired: { card: [address] } }",
    after: `
{ type: object, if: { required: [card] }, then: { required: [address] } }
`,
    said: [],
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.address` is now 5, was 9. | base /components/schemas/Thing/dependentSchemas/card/properties/address/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.address` is now 9, was 5. | base /components/schemas/Thing/dependentSchemas/card/properties/address/maxLength",
    ],
  },
  {
    title: "a dependent schema comes beside another",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string } } } } }
`,
    after: `
{ type: object, dependentSchemas: { card: { properties: { address: { type: string } } }, cash: { maxProperties: 3 } } }
`,
    said: [
      "dependent-schema-added breaking (request) at cash: `Thing` must now meet more where `cash` is given. | base /components/schemas/Thing",
    ],
    back: [
      "dependent-schema-removed breaking (response) at Thing: `Thing` need no longer meet more where `cash` is given. | base /components/schemas/Thing/dependentSchemas/cash",
    ],
  },
  {
    title: "a dependent schema that asks for nothing",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, dependentSchemas: { card: {} } }",
    said: [],
  },
  {
    title: "below a property",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { pay: { type: object } } }",
    after: `
{ type: object, properties: { pay: { type: object, dependentRequired: { card: [address] }, dependentSchemas: { card: { maxProperties: 3 } } } } }
`,
    said: [
      "dependent-required-added breaking (request) at address: `address` is now required in `Thing.pay` where `card` is given. | base /components/schemas/Thing/properties/pay",
      "dependent-schema-added breaking (request) at card: `Thing.pay` must now meet more where `card` is given. | base /components/schemas/Thing/properties/pay",
    ],
  },
]);
