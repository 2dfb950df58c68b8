#!/usr/bin/env python3
"""A Spark job that lints the collected configurations of a fleet and counts what is wrong with them.

    spark-submit audit.py LIST [--null] [--writ PROGRAM] [--findings FOLDER] [-- OPTION...]

LIST has the names of the files, one a line, or with --null each ended by NUL. The files and the program must be at
the same place on every machine that works for the job. What stands behind -- goes to writ lint, for example
--min-app-version 2.7032.0; leave out --skip-unrelated, since a file that is passed over has no report.

The exit status is that of writ lint: 0 without errors, 1 with some, 2 where a file was not checked or the job failed.
"""
import argparse
import os
import shlex
import shutil
import sys

from pyspark import StorageLevel
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession, functions as F

# What stands in a line of writ lint --format jsonl.
REPORT = """
    path string, format string, kind string,
    diagnostics array<struct<
        rule: string, severity: string, key: string, pointer: string,
        line: int, column: int, endLine: int, endColumn: int,
        message: string, help: string, fixable: boolean>>
"""
# A writ is started for so many files: few enough to spread them evenly, and to lose little with a machine.
FILES_PER_PARTITION = 2000


def names_in(file, null):
    """The names of the files to check, from the root on, as the bytes that they are."""
    with open(file, "rb") as list:
        names = list.read().split(b"\0" if null else b"\n")
    return [os.path.join(os.getcwdb(), name) for name in names if name]


def fits_a_line(name):
    """Whether RDD.pipe can hand a name on: it writes one a line, in UTF-8, and would wait forever after an error."""
    try:
        return "\n" not in name.decode()
    except UnicodeDecodeError:
        return False


def command(program, options):
    """What one partition is piped through.

    Findings (status 1) and files that cannot be opened (2) are no failures of the job; the latter are seen from the
    reports that are missing. Any other status, as of a program that was killed, fails the task, which Spark repeats.
    """
    lint = shlex.join([program, "lint", "--format", "jsonl", "--files-from", "-", "--jobs", "1", *options])
    return shlex.join(["/bin/sh", "-c", f"{lint}; status=$?; [ $status -le 2 ] || exit $status"])


def audit(spark, names, program, options, folder):
    """Checks the files, prints the counts, writes the findings; the number of files with errors, and who is missing."""
    partitions = max(spark.sparkContext.defaultParallelism, len(names) // FILES_PER_PARTITION)
    given = spark.sparkContext.parallelize(names, partitions)
    # The program gets an empty environment, so it is not looked for on PATH.
    lines = given.pipe(command(program, options), checkCode=True)
    # Kept, or every count below would check all the files once more.
    reports = spark.read.json(lines, schema=REPORT, mode="FAILFAST").persist(StorageLevel.MEMORY_AND_DISK)
    findings = reports.select("path", "format", "kind", F.inline("diagnostics"))

    checked = reports.count()
    with_errors = findings.where("severity = 'error'").select("path").distinct().count()
    print(f"{checked:10,} checked\n{with_errors:10,} with errors\n\n  findings      files")
    for severity in ["error", "warning", "note"]:
        of_rules = findings.where(F.col("severity") == severity).groupBy("rule")
        counts = of_rules.agg(F.count("*").alias("findings"), F.countDistinct("path").alias("files"))
        for row in counts.orderBy(F.desc("findings"), "rule").collect():
            print(f"{row.findings:10,} {row.files:10,}  {severity:<8} {row.rule}")
    if folder:
        findings.write.parquet(folder)
    missing = given.map(lambda name: (name,)).toDF("path string").join(reports, "path", "left_anti")
    return with_errors, [row.path for row in missing.collect()]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0], epilog="Options for writ lint stand at the end, behind --."
    )
    parser.add_argument("list", help="a file with the names of the files to check")
    parser.add_argument("--null", action="store_true", help="each name ends with NUL, not with the line")
    parser.add_argument("--writ", metavar="PROGRAM", default=shutil.which("writ"), help="default: that on PATH")
    parser.add_argument("--findings", metavar="FOLDER", help="where to write all findings, as Parquet")
    end = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    arguments, options = parser.parse_args(sys.argv[1:end]), sys.argv[end + 1 :]
    if not arguments.writ:
        parser.error("there is no writ on PATH; say where it is with --writ")

    names = names_in(arguments.list, arguments.null)
    pipeable = [name.decode() for name in names if fits_a_line(name)]
    not_checked = [os.fsdecode(name) for name in names if not fits_a_line(name)]
    spark = SparkSession.builder.appName("writ").config("spark.log.level", "WARN").getOrCreate()
    print(f"{len(names):10,} files")
    try:
        with_errors, missing = audit(spark, pipeable, os.path.abspath(arguments.writ), options, arguments.findings)
    except PySparkException as error:
        print(f"audit: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()

    not_checked += missing
    for name in not_checked[:20]:
        print(f"audit: not checked: {name!r}", file=sys.stderr)
    if not_checked:
        print(f"audit: {len(not_checked):,} of {len(names):,} files were not checked", file=sys.stderr)
    return 2 if not_checked else 1 if with_errors else 0


if __name__ == "__main__":
    sys.exit(main())
