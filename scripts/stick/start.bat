@echo off
rem Double-click: starts the workshop with a Python that this computer has.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
for %%v in (3.13 3.12 3.14 3.11) do (
    py -%%v -c "" >nul 2>nul && (
        py -%%v parcours\start.py @LANG@ %*
        goto end
    )
)
python -c "" >nul 2>nul && (
    python parcours\start.py @LANG@ %*
    goto end
)
type python\@READ_ME@
:end
pause
