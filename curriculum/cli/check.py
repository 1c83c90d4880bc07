"""`curriculum check`: say everything that is missing or wrong."""

from __future__ import annotations

import json
from datetime import date, datetime

import click

from curriculum.cli.options import day_option, lang_option, option
from curriculum.cli.speaking import Command, language, said
from curriculum.folders import Content


@click.command("check", cls=Command, help="help-check")
@day_option("--today", help="help-today")
@option("--release", is_flag=True, help="help-release")
@option("--json", "as_json", is_flag=True, help="help-json")
@option("--stats", is_flag=True, help="help-stats")
@option("--facts", is_flag=True, help="help-facts")
@lang_option
@click.pass_obj
def command(content: Content, today: datetime | None, release: bool, as_json: bool, stats: bool, facts: bool) -> None:
    """Print the findings, or what is counted instead of checking; exit status 1 when something is to be mended."""
    if stats or facts:
        from curriculum.checking.report import tell_facts, tell_statistics

        tell = tell_statistics if stats else tell_facts
        for line in tell(content, language(), as_json=as_json):
            click.echo(line)
        return

    from curriculum.checking.everything import check_all

    report = check_all(content, today.date() if today else date.today(), release=release)
    if as_json:
        click.echo(json.dumps(report.as_data(language()), ensure_ascii=False, indent=1))
    else:
        for finding in report.findings:
            click.echo(f"{said(finding.severity)} {finding.sentence(language())}", err=finding.severity == "error")
        click.echo(said("check-ok" if report.passes else "check-failed", **report.counts()))
    if not report.passes:
        raise click.exceptions.Exit(1)
