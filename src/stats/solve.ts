/** Solves `matrix` x = `right` for a small square matrix, by Gaussian elimination with pivoting; `null` when it is singular. */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null => {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]]);
  const scale = Math.max(...rows.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    if (Math.abs(rows[pivot][column]) <= scale * 1e-12) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row][column] / rows[column][column];
      for (let k = column; k <= size; k++) rows[row][k] -= factor * rows[column][k];
    }
  }
  const solution = right.map(() => 0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row][size];
    for (let k = row + 1; k < size; k++) value -= rows[row][k] * solution[k];
    solution[row] = value / rows[row][row];
  }
  return solution;
};
