/** More digits than this a double may not keep. */
const DIGITS = 15;

/**
 * How Terraform writes a number; undefined where a double is not sure to hold it: Terraform counts
 * with 512 bits.
 */
export function numberText(value: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) && digitsOf(text) <= DIGITS ? text : undefined;
}

/** The number that a text stands for; undefined where it is none, or one that a double may not hold. */
export function numberOf(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) && digitsOf(text) <= DIGITS ? Number(text) : undefined;
}

function digitsOf(text: string): number {
  return text.replace(/^-?0*\.?0*|\./g, '').length;
}

/** What a calculation comes to, where doubles count as Terraform does: with whole numbers. */
export function calculate(operator: string, a: number, b: number): number | boolean | undefined {
  switch (operator) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
  }
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return undefined;
  const result = wholeResult(operator, a, b);
  // Terraform has a zero below zero, and writes it so.
  return Number.isSafeInteger(result) && !Object.is(result, -0) ? result : undefined;
}

function wholeResult(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 || a % b !== 0 ? undefined : a / b;
    case '%':
      return b === 0 ? undefined : a % b;
    default:
      return undefined;
  }
}
