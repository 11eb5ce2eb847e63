/** Thrown where a comparison would take too long, by how much there is to look at; it says why, in a clause. */
export class TooComplex extends Error {
  constructor() {
    super("its schemas combine or refer to one another too often");
  }
}
