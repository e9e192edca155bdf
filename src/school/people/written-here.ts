/** Source of what somebody of the school wrote on a page; an import leaves it as it is. */
export const WRITTEN_HERE = 'staff';
