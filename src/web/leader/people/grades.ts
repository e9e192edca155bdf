/** School grades of students (CEDS entry levels), in their order. */
export const GRADES = [
  ...['PK', 'TK', 'KG', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'],
] as const;
