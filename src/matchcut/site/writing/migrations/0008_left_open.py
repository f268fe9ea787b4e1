from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("site_writing", "0007_counted")]
    operations = [
        migrations.AddField(
            model_name="draftrow", name="left_open", field=models.JSONField(default=list)
        )
    ]
