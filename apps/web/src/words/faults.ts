/** Words of what goes wrong. */
export const faults = {
  faults: {
    title: "That did not work",
    silent: "The register does not answer. Is dragoman serve still running?",
    status: (status: number) => `The register answered with status ${status}.`,
    again: "Try again",
    token: "Token of this server",
    enter: "Enter",
  },
} as const;
