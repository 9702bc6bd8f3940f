using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Publishing is a decision of two people, and what was published stays.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0050_publishing")]
internal sealed class PublishingGuards : SqlMigration;
