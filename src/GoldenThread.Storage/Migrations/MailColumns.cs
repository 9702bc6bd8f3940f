using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Letters that were refused for good, and reminders that are gathered to one letter a day.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0133_mail")]
internal sealed class MailColumns : SqlMigration;
