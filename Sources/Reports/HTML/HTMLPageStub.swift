/// What the pages of all reports share: their style.
enum HTMLPage {}
