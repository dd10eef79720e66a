/** The height of the dots against a budget, so that their place can be kept, pixels. */
export const BUDGET_DOTS_HEIGHT = 240;
