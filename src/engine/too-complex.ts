/**
 * Thrown if a comparison would exceed its limit of steps. The message completes the sentence "The two versions could
 * not be compared: …".
 */
export class TooComplex extends Error {
  constructor() {
    super("schemas combine or refer to one another too often");
  }
}
