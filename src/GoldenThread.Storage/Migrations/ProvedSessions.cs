using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Who one is, is proved; the owner passes the guards as the owner.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0070_proved_sessions")]
internal sealed class ProvedSessions : SqlMigration;
