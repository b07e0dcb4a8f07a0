import { Register, type RegisterOptions, type Store } from "@dragoman/register";
import { type Folder, foldIfPossible } from "../fold/folder.ts";

/** A register whose facts another thread folds. */
export class FoldedElsewhere extends Register {
  private readonly folder: Folder;

  constructor(store: Store, options: RegisterOptions, folder: Folder) {
    super(store, options);
    this.folder = folder;
  }

  /** Where the register cannot be written now, facts stay as they are. */
  override refresh(): Promise<void> {
    return foldIfPossible(this.folder);
  }
}
