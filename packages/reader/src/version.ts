/** Version of the engine, equal to the packages'. */
export const version = "0.1.0";
