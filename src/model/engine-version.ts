/** Version of the model behind a figure, as in package.json: the same version gives the same digest. */
export const ENGINE_VERSION = '0.7.0';
