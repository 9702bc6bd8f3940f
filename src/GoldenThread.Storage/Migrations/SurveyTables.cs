using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Surveys, the letter box, questionnaires, concerns and published results.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0220_surveys")]
internal sealed class SurveyTables : SqlMigration;
