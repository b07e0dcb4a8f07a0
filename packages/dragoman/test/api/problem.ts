import { expect } from "vitest";
import { problemShape } from "../../src/api/shapes/head.ts";
import { jsonOf } from "./served.ts";

/** Holds an answer that tells of a problem against its schema, and gives it. */
export async function isProblem(response: Response, status: number): Promise<ReturnType<typeof JSON.parse>> {
  const body = await jsonOf(response);
  expect({ status: response.status, body }).toMatchObject({ status });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problemShape.fault(body, "problem")).toBeNull();
  expect(body.status).toBe(status);
  return body;
}
