# Builds the packages for Windows into target\installer:
#
#     powershell -ExecutionPolicy Bypass -File installers\windows\build.ps1
#
# -Packaged takes target\digitlab.jar and target\lib as they are, without Maven.
# Needs: a JDK 17 or later with jmods in JAVA_HOME, and the WiX toolset 3 on the path (4 or 5 with a JDK of 24 or later).
# Written from the documentation of jpackage and WiX; it has not been run.
param([switch]$Packaged)
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$out = Join-Path $root 'target\installer'
$work = Join-Path $out 'work'
if (-not $env:JAVA_HOME) { throw 'Set JAVA_HOME to a JDK of version 17 or later.' }
$jdk = $env:JAVA_HOME

function Invoke-Tool([string]$tool, [string[]]$arguments) {
    & $tool @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool ended with status $LASTEXITCODE" }
}
function Say([string]$text) { Write-Output "-- $text" }

if (-not $Packaged) {
    Push-Location $root
    try { Invoke-Tool '.\mvnw.cmd' @('-q', '-Psbom', 'package', 'cyclonedx:makeBom', '-Dmaven.test.skip=true') } finally { Pop-Location }
}
$version = ([xml](Get-Content (Join-Path $root 'pom.xml'))).project.version
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
foreach ($folder in 'input\lib', 'javafx', 'native-jars', 'jmods', 'home') {
    New-Item -ItemType Directory -Force (Join-Path $work $folder) | Out-Null
}

$sbom = Join-Path $root 'target\digitlab-sbom.json'
if (Test-Path $sbom) { Copy-Item $sbom "$out\DigitLab-$version-sbom.json" }
$options = @(Get-Content (Join-Path $root 'installers\common\java-options.txt') | Where-Object { $_ })

# What runs on the class path, what belongs into the runtime, what is native.
Copy-Item (Join-Path $root 'target\digitlab.jar') "$work\input"
Get-ChildItem (Join-Path $root 'target\lib') -Filter *.jar | ForEach-Object {
    if ($_.Name -like 'javafx-*') { Copy-Item $_.FullName "$work\javafx" }
    elseif ($_.Name -match '^(nd4j-native|openblas)-.*-windows-.*\.jar$') { Copy-Item $_.FullName "$work\native-jars" }
    else { Copy-Item $_.FullName "$work\input\lib" }
}

Say 'runtime'
foreach ($module in 'base', 'graphics', 'controls', 'swing') {
    $library = Get-ChildItem "$work\javafx\javafx-$module-*-*.jar" | Select-Object -First 1
    if (-not $library) { throw "JavaFX's $module for this system is not in target\lib" }
    $classes = "$work\javafx\$module\classes"; $libs = "$work\javafx\$module\libs"
    New-Item -ItemType Directory -Force $classes, $libs | Out-Null
    Push-Location $classes
    try { Invoke-Tool "$jdk\bin\jar.exe" @('xf', $library.FullName) } finally { Pop-Location }
    Get-ChildItem $classes -Filter *.dll | Move-Item -Destination $libs
    if (Test-Path "$classes\META-INF") { Remove-Item -Recurse -Force "$classes\META-INF" }
    # A jmod's 'libs' end in bin on Windows, where Java looks for them.
    Invoke-Tool "$jdk\bin\jmod.exe" @('create', '--class-path', $classes, '--libs', $libs, "$work\jmods\javafx.$module.jmod")
}
$modules = (Get-Content (Join-Path $root 'installers\common\modules.txt') -Raw).Trim()
$path = "$work\jmods"
if (Test-Path "$jdk\jmods") { $path = "$path;$jdk\jmods" }
Invoke-Tool "$jdk\bin\jlink.exe" @('--module-path', $path, '--add-modules', $modules, '--no-header-files', '--no-man-pages',
    '--strip-java-debug-attributes', '--output', "$work\runtime")
Get-ChildItem "$work\runtime\bin\server" -Filter *.jsa | Remove-Item -Force

Say 'starting the window once, for the list of its classes'
$list = "$work\classes.lst"
$before = $env:LOCALAPPDATA; $env:LOCALAPPDATA = "$work\home"
$window = Start-Process -PassThru "$work\runtime\bin\java.exe" -ArgumentList (@('-Xshare:off', "-XX:DumpLoadedClassList=`"$list`"") +
    $options + @('-cp', "`"$work\input\digitlab.jar;$work\input\lib\*`"", 'digitlab.Main'))
$env:LOCALAPPDATA = $before
function Test-Window { (Test-Path $list) -and (Select-String -Quiet -SimpleMatch 'digitlab/ui/app/LabWindow' $list) }
$size = 0
for ($attempt = 0; $attempt -lt 60 -and -not $window.HasExited; $attempt++) { # the list grows as long as the window is being built
    Start-Sleep -Seconds 5
    $now = if (Test-Path $list) { (Get-Item $list).Length } else { 0 }
    if ((Test-Window) -and $now -eq $size) { break }
    $size = $now
}
if (-not $window.HasExited) {
    $window.CloseMainWindow() | Out-Null
    if (-not $window.WaitForExit(20000)) { $window.Kill(); $window.WaitForExit() }
}
if (-not (Test-Window)) { throw 'The window did not open, so there is no list of its classes.' }
# Java's and JavaFX's own classes only: an archive with the program's would hold for jars of exactly the same time and place.
Invoke-Tool "$work\runtime\bin\java.exe" @('-Xshare:dump', '-XX:+UseG1GC', "-XX:SharedClassListFile=$list",
    '-Xlog:cds=off,cds+heap=off')

Say 'native code'
$natives = 'natives-' + ((Get-ChildItem "$work\native-jars\nd4j-native-[0-9]*.jar").BaseName -replace '^nd4j-native-', '') + '.zip.xz'
$packed = Join-Path $root "target\natives\$natives"
if (-not (Test-Path $packed)) {
    New-Item -ItemType Directory -Force (Split-Path $packed) | Out-Null
    $xz = (Get-ChildItem "$work\input\lib\xz-*.jar").FullName
    $jars = (Get-ChildItem "$work\native-jars\*.jar").FullName
    Invoke-Tool "$jdk\bin\java.exe" (@('-cp', $xz, (Join-Path $root 'installers\common\PackNatives.java'), "$packed.part") + $jars)
    Move-Item "$packed.part" $packed
}
Copy-Item $packed "$work\input\$natives"

Say 'application image'
# Two starters: 'Digit Lab.exe' for the menu, and digitlab.exe for terminals, which shows what commands print.
$console = "$work\console.properties"
Set-Content -Encoding ascii $console "win-console=true`nwin-menu=false`nwin-shortcut=false"
Invoke-Tool "$jdk\bin\jpackage.exe" (@('--type', 'app-image', '--name', 'Digit Lab', '--app-version', $version, '--dest', "$work\image",
    '--input', "$work\input", '--main-jar', 'digitlab.jar', '--main-class', 'digitlab.Main', '--runtime-image', "$work\runtime",
    '--icon', (Join-Path $root 'assets\icons\digitlab.ico'), '--add-launcher', "digitlab=$console",
    '--java-options', "-Ddigitlab.natives=`$APPDIR\$natives") + @($options | ForEach-Object { '--java-options'; $_ }))
Compress-Archive -Path "$work\image\Digit Lab" -DestinationPath "$out\DigitLab-$version-windows.zip"

Say 'packages'
$associations = @()
foreach ($kind in 'recipe', 'experiment') {
    $file = "$work\$kind.properties"
    Set-Content -Encoding ascii $file "extension=digitlab-$kind`nmime-type=application/x-digitlab-$kind+json`ndescription=Digit Lab $kind"
    $associations += @('--file-associations', $file)
}
foreach ($scope in 'user', 'all') {
    $dest = "$work\msi-$scope"
    # An upgrade code for each scope: Windows cannot replace one kind of installation by the other.
    $code = if ($scope -eq 'user') { '6f3c2a51-7f0b-4b0c-9a41-2d1d54a6d0e1' } else { 'b1f6c1c7-52a4-4c3c-8a9e-0e6a5f0a7c42' }
    $arguments = @('--type', 'msi', '--name', 'Digit Lab', '--app-version', $version, '--app-image', "$work\image\Digit Lab",
        '--dest', $dest, '--win-menu', '--win-upgrade-uuid', $code, '--license-file', (Join-Path $root 'LICENSE'),
        '--description', 'Laboratory of small neural networks for the classroom') + $associations
    if ($scope -eq 'user') { $arguments += '--win-per-user-install' }
    Invoke-Tool "$jdk\bin\jpackage.exe" $arguments
    $name = if ($scope -eq 'user') { "DigitLab-$version.msi" } else { "DigitLab-$version-all-users.msi" }
    Move-Item (Get-ChildItem "$dest\*.msi").FullName "$out\$name"
}

Get-ChildItem $out -File | Where-Object Name -ne 'SHA256SUMS' | ForEach-Object {
    '{0}  ./{1}' -f (Get-FileHash -Algorithm SHA256 $_.FullName).Hash.ToLower(), $_.Name
} | Set-Content -Encoding ascii "$out\SHA256SUMS"
Remove-Item -Recurse -Force $work
Get-ChildItem $out
